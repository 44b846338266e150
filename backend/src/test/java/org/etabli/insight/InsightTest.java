package org.etabli.insight;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.StatementCount;
import org.springframework.context.annotation.Import;

/** A test of the figures, with a history to make and statements to count. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EtabliTest
@Import({History.class, StatementCount.class})
@interface InsightTest {}
