package org.etabli.handbook;

import java.util.List;
import org.etabli.kernel.DocumentId;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.ResourceId;
import org.jspecify.annotations.Nullable;

/** What there is to know about a resource, in the order in which it is shown. */
public record Handbook(List<Capability> capabilities, List<Material> materials, List<Document> documents) {

    public boolean isEmpty() {
        return capabilities.isEmpty() && materials.isEmpty() && documents.isEmpty();
    }

    /** What it must never see. */
    public List<Material> forbidden() {
        return materials.stream().filter(Material::forbidden).toList();
    }

    /** What it works. */
    public List<Material> worked() {
        return materials.stream().filter(material -> !material.forbidden()).toList();
    }

    /** « Surface de travail », « 1300 × 900 mm ». */
    public record Capability(String label, String value) {

        /** @throws InvalidInputException naming the field that does not fit */
        public Capability {
            label = Input.text("label", label, 60);
            value = Input.text("value", value, 120);
        }
    }

    /**
     * @param settings power and speed as people say them, or null
     * @param note anything else; of what is forbidden, why
     */
    public record Material(
            String name,
            @Nullable String thickness,
            @Nullable String settings,
            @Nullable String note,
            boolean forbidden) {

        /** @throws InvalidInputException naming the field that does not fit: what is forbidden needs a reason */
        public Material {
            name = Input.text("material", name, 80);
            thickness = Input.optional("thickness", thickness, 40);
            settings = Input.optional("settings", settings, 160);
            note = forbidden ? Input.text("note", note, 200) : Input.optional("note", note, 200);
        }
    }

    /** @param link where it is found elsewhere, or null: then it is here, as PDF */
    public record Document(
            DocumentId id,
            ResourceId resource,
            Kind kind,
            String title,
            @Nullable String link) {

        public enum Kind {
            MANUAL,
            SAFETY_SHEET,
            MATERIAL_TABLE
        }

        /** Where one reads it. */
        public String address() {
            return link == null ? "/api/v1/resources/" + resource + "/documents/" + id : link;
        }
    }
}
