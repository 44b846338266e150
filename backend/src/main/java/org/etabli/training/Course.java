package org.etabli.training;

import java.util.List;
import org.etabli.authorisation.AuthorisationType;
import org.etabli.kernel.CourseId;
import org.etabli.kernel.Name;
import org.etabli.kernel.OperatorId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one can learn at an operator.
 *
 * @param price for one person, all taxes included
 * @param minPlaces with fewer people it is not worth holding
 * @param needsQuiz whether nobody is signed off before she passed the safety quiz
 * @param withdrawn whether no further sessions of it are planned
 * @param grants what a sign-off authorises for, by name
 */
public record Course(
        CourseId id,
        OperatorId operator,
        Name title,
        @Nullable Name description,
        Money price,
        int minPlaces,
        int maxPlaces,
        CourseTerms terms,
        boolean needsQuiz,
        boolean withdrawn,
        List<AuthorisationType> grants) {}
