/** The frame around every view: drawer, title bar, phone bar, languages, who is signed in, which venue is in scope. */
@NullMarked
package org.etabli.ui.shell;

import org.jspecify.annotations.NullMarked;
