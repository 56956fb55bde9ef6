/** Under which assumptions something happens: boxes and a tree, in sentences, as charts, as a page and for programs. */
package org.parley.report.discovery;
