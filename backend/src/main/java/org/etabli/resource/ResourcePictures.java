package org.etabli.resource;

import java.util.List;
import java.util.Optional;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Ids;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.PictureReader;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.etabli.network.VenueAccess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The picture that a resource may have. Its manager sets it, everyone may see it. */
@Service
public class ResourcePictures {

    /** Bytes of an uploaded picture. */
    public static final int LARGEST_FILE = PictureReader.LARGEST;

    private final JdbcClient jdbc;
    private final ResourceSettings resources;
    private final VenueAccess access;
    private final Transactions transactions;

    ResourcePictures(JdbcClient jdbc, ResourceSettings resources, VenueAccess access, Transactions transactions) {
        this.jdbc = jdbc;
        this.resources = resources;
        this.access = access;
        this.transactions = transactions;
    }

    /** As JPEG; empty when it has none. */
    public Optional<byte[]> find(ResourceId id) {
        return jdbc.sql("SELECT content FROM resource_picture WHERE resource_id = ?")
                .param(id.value())
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    /**
     * Replaces the picture.
     *
     * @param file PNG or JPEG, {@link #LARGEST_FILE} bytes at most
     * @throws InvalidInputException when the file is too large or no picture
     * @throws NotFoundException when there is no such resource for the caller
     */
    public void set(Caller caller, ResourceId id, byte[] file) {
        VenueId venue = venueOf(caller, id);
        byte[] picture = PictureReader.read(file);
        transactions.inOne(() -> {
            delete(id);
            jdbc.sql("INSERT INTO resource_picture (resource_id, id, content) VALUES (?, ?, ?)")
                    .params(List.of(id.value(), Ids.next(), picture))
                    .update();
            access.changed(venue);
        });
    }

    /** Does nothing when it has none. */
    public void remove(Caller caller, ResourceId id) {
        VenueId venue = venueOf(caller, id);
        transactions.inOne(() -> {
            delete(id);
            access.changed(venue);
        });
    }

    private void delete(ResourceId id) {
        jdbc.sql("DELETE FROM resource_picture WHERE resource_id = ?")
                .param(id.value())
                .update();
    }

    private VenueId venueOf(Caller caller, ResourceId id) {
        return resources.get(caller, id).resource().venue();
    }
}
