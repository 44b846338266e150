/** What runs behind the screens, for the network's administrator: recurring jobs, mails on their way out. */
@NullMarked
package org.etabli.ui.operation;

import org.jspecify.annotations.NullMarked;
