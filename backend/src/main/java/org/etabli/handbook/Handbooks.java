package org.etabli.handbook;

import java.util.List;
import java.util.function.Consumer;
import org.etabli.database.Transactions;
import org.etabli.handbook.Handbook.Capability;
import org.etabli.handbook.Handbook.Material;
import org.etabli.kernel.Caller;
import org.etabli.kernel.DocumentId;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.etabli.network.VenueAccess;
import org.etabli.resource.ResourceSettings;
import org.springframework.stereotype.Service;

/** What there is to know about resources: everyone reads it, the manager of the venue writes it. */
@Service
public class Handbooks {

    private static final int MOST = 60;

    private final HandbookRows rows;
    private final ResourceSettings resources;
    private final VenueAccess access;
    private final Transactions transactions;

    Handbooks(HandbookRows rows, ResourceSettings resources, VenueAccess access, Transactions transactions) {
        this.rows = rows;
        this.resources = resources;
        this.access = access;
        this.transactions = transactions;
    }

    /** Empty for what nothing is known of. By three statements. */
    public Handbook of(ResourceId resource) {
        return new Handbook(rows.capabilities(resource), rows.materials(resource), rows.documents(resource));
    }

    /** A document's file, as PDF. @throws NotFoundException when it has none */
    byte[] file(ResourceId resource, DocumentId document) {
        return rows.file(resource, document).orElseThrow(() -> new NotFoundException("document", document));
    }

    /**
     * In the place of those before.
     *
     * @throws NotFoundException when there is no such resource for the caller
     * @throws org.etabli.kernel.NotAllowedException unless she manages its venue
     * @throws InvalidInputException when there are more than sixty
     */
    public void setCapabilities(Caller caller, ResourceId resource, List<Capability> all) {
        mustNotBeTooMany("capabilities", all);
        change(caller, resource, id -> rows.replaceCapabilities(id, all));
    }

    /** As {@link #setCapabilities}. */
    public void setMaterials(Caller caller, ResourceId resource, List<Material> all) {
        mustNotBeTooMany("materials", all);
        change(caller, resource, id -> rows.replaceMaterials(id, all));
    }

    /** Added twice, it is there once. */
    public void add(Caller caller, ResourceId resource, NewDocument document) {
        if (rows.documents(resource).size() >= MOST) {
            throw new InvalidInputException("documents", "at-most", MOST);
        }
        change(caller, resource, id -> rows.add(id, document));
    }

    /** Removed before, nothing changes. */
    public void remove(Caller caller, ResourceId resource, DocumentId document) {
        change(caller, resource, id -> rows.remove(id, document));
    }

    private void change(Caller caller, ResourceId resource, Consumer<ResourceId> what) {
        VenueId venue = resources.get(caller, resource).resource().venue();
        transactions.inOne(() -> {
            what.accept(resource);
            access.changed(venue);
        });
    }

    private static void mustNotBeTooMany(String field, List<?> all) {
        if (all.size() > MOST) {
            throw new InvalidInputException(field, "at-most", MOST);
        }
    }
}
