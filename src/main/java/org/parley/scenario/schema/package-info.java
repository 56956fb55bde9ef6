/** The JSON Schemas of scenario and study files: the one source of keys, ranges and defaults. */
package org.parley.scenario.schema;
