package org.etabli.authorisation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.OperatorId;
import org.etabli.web.Creation;
import org.etabli.web.IdempotentRequests;
import org.etabli.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What one can be authorised for, over HTTP; for managers. */
@RestController
@RequestMapping("/api/v1/authorisation-types")
@Tag(name = "authorisations")
class AuthorisationTypeController {

    private final AuthorisationSettings settings;
    private final IdempotentRequests requests;

    AuthorisationTypeController(AuthorisationSettings settings, IdempotentRequests requests) {
        this.settings = settings;
        this.requests = requests;
    }

    /** @param operatorId only of a new one */
    record WantedType(
            @Nullable String operatorId,
            @Nullable String name,
            @Nullable String rule,
            @Nullable String source,
            @Nullable Integer validMonths,
            TypeView.@Nullable Earned earned,
            TypeView.@Nullable Renewal renewal) {

        AuthorisationTypeDraft draft() {
            return new AuthorisationTypeDraft(
                    Input.text("name", name, 120),
                    rule,
                    source,
                    validMonths,
                    earned == null ? null : earned.rule(),
                    renewal == null ? null : renewal.rule());
        }
    }

    record Categories(@Nullable List<String> categories) {}

    @GetMapping
    @Operation(summary = "All types of an operator with how practice earns and prolongs them, by name")
    ResponseEntity<List<TypeView>> list(
            Caller caller,
            @RequestParam String operator,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Paging.of(limit, cursor)
                .cut(
                        settings.listTypes(caller, OperatorId.parse(operator)),
                        type -> type.id().toString(),
                        TypeView::of);
    }

    @PostMapping
    @Operation(summary = "Something new that one can be authorised for")
    ResponseEntity<?> create(Caller caller, @RequestBody WantedType wanted, HttpServletRequest request) {
        OperatorId operator = OperatorId.parse(Input.text("operatorId", wanted.operatorId(), 36));
        AuthorisationTypeDraft draft = wanted.draft();
        return requests.once(request, caller, () -> {
            AuthorisationTypeId id = settings.createType(caller, operator, draft);
            return new Creation.Created(
                    id.toString(),
                    settings.listTypes(caller, operator).stream()
                            .filter(type -> type.id().equals(id))
                            .findFirst()
                            .map(TypeView::of)
                            .orElseThrow());
        });
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Change it; what was granted before stays as it is")
    void change(Caller caller, @PathVariable String id, @RequestBody WantedType wanted) {
        settings.changeType(caller, AuthorisationTypeId.parse(id), wanted.draft());
    }

    @GetMapping("/{id}/categories")
    @Operation(summary = "The categories of which every machine asks for it")
    Categories categories(Caller caller, @PathVariable String id) {
        return new Categories(settings.listCategories(caller, AuthorisationTypeId.parse(id)));
    }

    @PutMapping("/{id}/categories")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Every machine of these categories asks for it from now on, and of no others")
    void require(Caller caller, @PathVariable String id, @RequestBody Categories wanted) {
        settings.requireOf(
                caller, AuthorisationTypeId.parse(id), Set.copyOf(Input.chosen("categories", wanted.categories())));
    }
}
