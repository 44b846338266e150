/** The accountant's books on a screen: the journal, its closures, the files to take away and the proof of the chain. */
@NullMarked
package org.etabli.ui.books;

import org.jspecify.annotations.NullMarked;
