/** What actors believe about each other's type. */
package org.parley.model.belief;
