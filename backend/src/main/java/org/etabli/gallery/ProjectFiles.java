package org.etabli.gallery;

import java.util.List;
import org.etabli.database.Transactions;
import org.etabli.gallery.Project.Attached;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.PictureReader;
import org.etabli.kernel.ProjectFileId;
import org.etabli.kernel.ProjectId;
import org.springframework.stereotype.Service;

/** Files and pictures that its author adds to a project. */
@Service
public class ProjectFiles {

    /** Bytes of all files of a project together. */
    public static final int MOST_BYTES = 40 * 1024 * 1024;

    static final int MOST_FILES = 40;
    static final int MOST_PICTURES = 12;

    private final FileRows rows;
    private final ProjectAccess access;
    private final Transactions transactions;

    ProjectFiles(FileRows rows, ProjectAccess access, Transactions transactions) {
        this.rows = rows;
        this.access = access;
        this.transactions = transactions;
    }

    /**
     * Added twice, it is there once; one of the same name gives way to it.
     *
     * @throws InvalidInputException naming {@code file} when there are too many, or they are too large together
     */
    public void attach(Caller caller, ProjectId id, NewFile file) {
        transactions.inOne(() -> {
            List<Attached> before = access.heldByAuthor(caller, id).parts().files();
            if (before.stream().anyMatch(each -> each.id().equals(file.id()))) {
                return;
            }
            List<Attached> stay = before.stream()
                    .filter(each -> !each.name().equalsIgnoreCase(file.name()))
                    .toList();
            if (stay.size() >= MOST_FILES) {
                throw new InvalidInputException("file", "at-most", MOST_FILES);
            }
            if (stay.stream().mapToLong(Attached::bytes).sum() + file.content().length > MOST_BYTES) {
                throw new InvalidInputException("file", "project-files-too-large", MOST_BYTES / 1024 / 1024);
            }
            before.stream().filter(each -> !stay.contains(each)).forEach(each -> rows.removeFile(id, each.id()));
            rows.addFile(id, file);
        });
    }

    /** Removed before, nothing changes. */
    public void detach(Caller caller, ProjectId id, ProjectFileId file) {
        transactions.inOne(() -> rows.removeFile(access.heldByAuthor(caller, id).id(), file));
    }

    /**
     * Added twice, it is there once.
     *
     * @param picture made by the form
     * @param alt what one sees on it
     * @param file PNG or JPEG of {@link PictureReader#LARGEST} bytes at most
     * @throws InvalidInputException naming {@code alt} or {@code file}
     */
    public void show(Caller caller, ProjectId id, ProjectFileId picture, String alt, byte[] file) {
        String told = Input.text("alt", alt, 200);
        byte[] jpeg = PictureReader.read(file);
        transactions.inOne(() -> {
            var before = access.heldByAuthor(caller, id).parts().pictures();
            if (before.stream().anyMatch(each -> each.id().equals(picture))) {
                return;
            }
            if (before.size() >= MOST_PICTURES) {
                throw new InvalidInputException("file", "at-most", MOST_PICTURES);
            }
            rows.addPicture(id, picture, told, jpeg);
        });
    }

    /** Removed before, nothing changes. */
    public void unshow(Caller caller, ProjectId id, ProjectFileId picture) {
        transactions.inOne(
                () -> rows.removePicture(access.heldByAuthor(caller, id).id(), picture));
    }
}
