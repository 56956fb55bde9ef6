/** Mechanics of a results folder: manifest, atomic files, working folder, protection of what is there. */
@NullMarked
package org.parley.store.folder;

import org.jspecify.annotations.NullMarked;
