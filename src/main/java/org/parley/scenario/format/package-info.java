/** The file format: from YAML to records, with base files, overrides, short forms, references and the schema. */
package org.parley.scenario.format;
