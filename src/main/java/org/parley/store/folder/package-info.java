/** Mechanics of a results folder: manifest, atomic files, working folder, protection of what is there. */
package org.parley.store.folder;
