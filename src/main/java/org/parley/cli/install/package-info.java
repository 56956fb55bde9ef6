/** Installation of Parley on a machine: launchers, class-data archive, completion of shells and manual pages. */
package org.parley.cli.install;
