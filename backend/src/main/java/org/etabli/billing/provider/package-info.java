/** Ways by which money comes in and goes back, each behind the same port: a card service, the venue's own desk. */
@NullMarked
package org.etabli.billing.provider;

import org.jspecify.annotations.NullMarked;
