/** What a member has reserved: told, moved, cancelled, checked in. Home and check-in speak of reservations through it. */
@NullMarked
package org.etabli.ui.agenda;

import org.jspecify.annotations.NullMarked;
