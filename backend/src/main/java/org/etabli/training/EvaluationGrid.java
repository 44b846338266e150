package org.etabli.training;

import java.util.List;

/**
 * What a trainer sees each participant of a course do.
 *
 * @param version from 1; another list of gestures has another one
 * @param gestures in the order they are shown
 */
public record EvaluationGrid(int version, List<Gesture> gestures) {}
