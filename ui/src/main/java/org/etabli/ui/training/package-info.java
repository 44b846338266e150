/** Trainings: what members can learn and enrol for, and how trainers hold sessions and sign people off. */
@NullMarked
package org.etabli.ui.training;

import org.jspecify.annotations.NullMarked;
