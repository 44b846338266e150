/** The mails that would have left, for installations without a mail server. */
@NullMarked
package org.etabli.ui.mailbox;

import org.jspecify.annotations.NullMarked;
