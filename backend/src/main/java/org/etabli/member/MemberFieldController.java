package org.etabli.member;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.MemberFieldId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What operators want to know of their members, and what these said, over HTTP. */
@RestController
@Tag(name = "members")
class MemberFieldController {

    private final MemberFields fields;
    private final MemberAnswers answers;

    MemberFieldController(MemberFields fields, MemberAnswers answers) {
        this.fields = fields;
        this.answers = answers;
    }

    @GetMapping("/api/v1/member-fields")
    @Operation(summary = "What an operator wants to know of its members, the oldest first; for who works there")
    List<View> list(Caller caller, @RequestParam String operator) {
        return fields.list(caller, OperatorId.parse(operator)).stream()
                .map(View::of)
                .toList();
    }

    @PutMapping("/api/v1/member-fields/{id}")
    @Operation(
            summary = "Add a field, or change the one with this id; by who manages the operator",
            description = "The id is made by who asks: asked twice it is one. Its kind stays as it was.")
    View save(Caller caller, @PathVariable String id, @RequestBody Wanted wanted) {
        MemberField field = wanted.field(MemberFieldId.parse(id));
        fields.save(caller, field);
        return View.of(field);
    }

    @DeleteMapping("/api/v1/member-fields/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Forget a field, and whatever members said in it")
    void remove(Caller caller, @PathVariable String id) {
        fields.remove(caller, MemberFieldId.parse(id));
    }

    @GetMapping("/api/v1/members/{id}/fields")
    @Operation(
            summary = "What a member said in the fields of the operators that know her",
            description = "Her own with me, as far as it is shown to her; for a desk all that its operator asks.")
    List<Sheet> answers(Caller caller, @PathVariable String id) {
        return answers.of(caller, GuardianController.of(caller, id)).stream()
                .map(Sheet::of)
                .toList();
    }

    @PutMapping("/api/v1/members/{id}/fields")
    @Operation(summary = "Fill in some fields of one operator; blank or null for nothing, all others stay")
    List<Sheet> fill(Caller caller, @PathVariable String id, @RequestBody Filled filled) {
        MemberId member = GuardianController.of(caller, id);
        answers.fill(
                caller, member, OperatorId.parse(Input.text("operatorId", filled.operatorId(), 36)), filled.typed());
        return answers.of(caller, member).stream().map(Sheet::of).toList();
    }

    /** @param kind text, number, date, choice or yes-no */
    record Wanted(
            @Nullable String operatorId,
            @Nullable String name,
            @Nullable String nameEn,
            @Nullable String kind,
            @Nullable List<String> choices,
            @Nullable Boolean required,
            @Nullable Boolean shown) {

        MemberField field(MemberFieldId id) {
            return new MemberField(
                    id,
                    OperatorId.parse(Input.text("operatorId", operatorId, 36)),
                    Input.text("name", name, 80),
                    nameEn,
                    Words.parse("kind", MemberField.Kind.class, Input.text("kind", kind, 20)),
                    choices == null ? List.of() : choices,
                    Boolean.TRUE.equals(required),
                    Boolean.TRUE.equals(shown));
        }
    }

    record View(
            String id,
            String operatorId,
            String name,
            @Nullable String nameEn,
            String kind,
            List<String> choices,
            boolean required,
            boolean shown) {

        static View of(MemberField field) {
            return new View(
                    field.id().toString(),
                    field.operator().toString(),
                    field.name(),
                    field.nameEn(),
                    Words.of(field.kind()),
                    field.choices(),
                    field.required(),
                    field.shown());
        }
    }

    /** @param value a number with a point, a day as ISO 8601, yes or no; null for nothing said */
    record Answer(View field, @Nullable String value) {}

    record Sheet(String operatorId, List<Answer> answers) {

        static Sheet of(MemberAnswers.Sheet sheet) {
            return new Sheet(
                    sheet.operator().toString(),
                    sheet.answers().stream()
                            .map(each -> new Answer(View.of(each.field()), each.value()))
                            .toList());
        }
    }

    /** @param values by field */
    record Filled(@Nullable String operatorId, @Nullable Map<String, @Nullable String> values) {

        Map<MemberFieldId, String> typed() {
            Map<MemberFieldId, String> typed = new HashMap<>();
            Input.chosen("values", values)
                    .forEach((field, value) ->
                            typed.put(MemberFieldId.parse(field), Objects.requireNonNullElse(value, "")));
            return typed;
        }
    }
}
