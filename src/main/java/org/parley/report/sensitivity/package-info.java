/** Which assumptions matter: in sentences, as charts, as a page and for programs. */
package org.parley.report.sensitivity;
