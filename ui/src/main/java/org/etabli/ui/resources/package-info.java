/** What a manager offers for reservation: resources with their units, rules, prices and conditions; floor plans. */
@NullMarked
package org.etabli.ui.resources;

import org.jspecify.annotations.NullMarked;
