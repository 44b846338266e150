package org.etabli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

@AnalyzeClasses(packages = "org.etabli", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule names_are_the_fields_and_not_the_programmers = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Dto");

    @ArchTest
    static final ArchRule only_the_controllers_and_their_frame_know_http = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Controller")
            .and()
            .resideOutsideOfPackages("org.etabli.web..", "org.etabli.identity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "jakarta.servlet..");

    /** Money is counted in whole minor units: a fraction in binary is none of them. */
    @ArchTest
    static final ArchRule no_floating_point_near_money = noClasses()
            .that()
            .resideInAnyPackage("org.etabli.billing..", "org.etabli.ledger..", "org.etabli.plan..")
            .should(useFloatingPoint());

    @ArchTest
    static final ArchRule no_floating_point_where_an_amount_is_held =
            noClasses().that(holdMoney()).should(useFloatingPoint());

    private static DescribedPredicate<JavaClass> holdMoney() {
        return DescribedPredicate.describe(
                "hold money",
                type -> type.getFields().stream()
                        .anyMatch(field -> field.getAllInvolvedRawTypes().stream()
                                .anyMatch(held -> held.getPackageName().equals("org.joda.money"))));
    }

    private static ArchCondition<JavaClass> useFloatingPoint() {
        Set<String> floating = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
        return new ArchCondition<>("use floating point") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream.of(
                                type.getFields().stream().map(JavaField::getRawType),
                                type.getCodeUnits().stream().map(JavaCodeUnit::getRawReturnType),
                                type.getCodeUnits().stream().flatMap(unit -> unit.getRawParameterTypes().stream()),
                                type.getCodeUnitCallsFromSelf().stream()
                                        .flatMap(call -> Stream.concat(
                                                Stream.of(call.getTarget().getRawReturnType()),
                                                call.getTarget().getRawParameterTypes().stream())))
                        .flatMap(Function.identity())
                        .map(JavaClass::getBaseComponentType)
                        .filter(used -> floating.contains(used.getName()))
                        .forEach(used -> events.add(
                                SimpleConditionEvent.satisfied(type, type.getName() + " uses " + used.getName())));
            }
        };
    }
}
