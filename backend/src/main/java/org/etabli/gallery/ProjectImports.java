package org.etabli.gallery;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.etabli.database.Transactions;
import org.etabli.gallery.Manifest.Image;
import org.etabli.gallery.Project.Source;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Csv;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.PictureReader;
import org.etabli.kernel.ProjectFileId;
import org.etabli.kernel.ProjectId;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes a draft from a ZIP with a manifest of Open Know-How, wherever it was made. */
@Service
public class ProjectImports {

    /** Bytes of a ZIP. */
    public static final int LARGEST = Unpacked.LARGEST;

    private static final int MOST_ROWS = 40;

    private final ProjectEdits edits;
    private final ProjectRows rows;
    private final FileRows files;
    private final Transactions transactions;

    ProjectImports(ProjectEdits edits, ProjectRows rows, FileRows files, Transactions transactions) {
        this.edits = edits;
        this.rows = rows;
        this.files = files;
        this.transactions = transactions;
    }

    /**
     * A draft of hers that says where it comes from. Files of types that are not taken are left out.
     *
     * @param id made by the form: sent twice, it is one
     * @param venue where she wants to make it
     * @throws InvalidInputException naming {@code file}: no ZIP, too large or too much in it, entries that point out of it,
     *     no manifest, a licence that forbids to change it or that we do not know
     */
    public Project take(Caller caller, ProjectId id, VenueId venue, byte[] zip) {
        Unpacked unpacked = Unpacked.of(zip);
        Manifest manifest = Manifest.read(unpacked.find(Manifest.NAME).orElseThrow());
        Licence licence = licence(manifest);
        ProjectDraft draft = draft(venue, manifest, licence, unpacked);
        Map<Image, byte[]> pictures = pictures(manifest, unpacked);
        List<NewFile> attached = attached(manifest, unpacked);
        return transactions.inOne(() -> {
            boolean known = rows.find(id.toString()).isPresent();
            edits.create(caller, id, draft, source(manifest, licence));
            if (!known) {
                attached.forEach(file -> files.addFile(id, file));
                pictures.forEach((image, jpeg) -> files.addPicture(
                        id,
                        ProjectFileId.next(),
                        cut(Optional.ofNullable(image.depicts()).orElse(manifest.name()), 200),
                        jpeg));
            }
            return rows.find(id.toString()).orElseThrow();
        });
    }

    private static @Nullable Licence licence(Manifest manifest) {
        String named = manifest.license();
        return named == null
                ? null
                : Licence.find(named)
                        .orElseThrow(() -> new InvalidInputException("file", "project-import-licence", cut(named, 60)));
    }

    private static ProjectDraft draft(VenueId venue, Manifest manifest, @Nullable Licence licence, Unpacked unpacked) {
        String function = manifest.function() == null ? null : cut(manifest.function(), 240);
        return new ProjectDraft(
                venue,
                cut(manifest.name(), 120),
                function,
                body(manifest, unpacked),
                licence,
                table(unpacked, ProjectArchive.TOOLS)
                        .map(row -> MachineUsed.named(cut(row.getFirst(), 120)))
                        .toList(),
                table(unpacked, Optional.ofNullable(manifest.bom()).orElse(ProjectArchive.BOM))
                        .map(ProjectImports::material)
                        .toList());
    }

    /** Without the title and the sentence that stand elsewhere. */
    private static @Nullable String body(Manifest manifest, Unpacked unpacked) {
        return unpacked.text(Optional.ofNullable(manifest.readme()).orElse(ProjectArchive.README))
                .map(text -> {
                    String rest = text.replace("\r\n", "\n").strip();
                    for (String known : new String[] {"# " + manifest.name(), manifest.function()}) {
                        rest = known != null && rest.startsWith(known)
                                ? rest.substring(known.length()).strip()
                                : rest;
                    }
                    return cut(rest, ProjectDraft.LONGEST_BODY);
                })
                .orElse(null);
    }

    private static Stream<List<String>> table(Unpacked unpacked, String path) {
        return unpacked.text(path).map(Csv::read).orElse(List.of()).stream()
                .filter(row -> !row.getFirst().isEmpty()
                        && !row.getFirst().equalsIgnoreCase(ProjectArchive.COLUMNS.getFirst()))
                .limit(MOST_ROWS);
    }

    private static MaterialUsed material(List<String> row) {
        String name = cut(row.getFirst(), 120);
        String unit = row.size() > 2 ? cut(row.get(2), 20) : null;
        try {
            return new MaterialUsed(name, row.size() > 1 ? new BigDecimal(row.get(1)) : null, unit);
        } catch (NumberFormatException | InvalidInputException uncounted) {
            return new MaterialUsed(name, null, unit);
        }
    }

    private static Source source(Manifest manifest, @Nullable Licence licence) {
        String link = manifest.repo();
        return new Source(
                null,
                null,
                cut(manifest.name(), 120),
                manifest.licensors().isEmpty() ? null : cut(String.join(", ", manifest.licensors()), 240),
                link != null && link.matches("https?://\\S{1,480}") ? link : null,
                licence);
    }

    /** Those that are pictures, in order. */
    private static Map<Image, byte[]> pictures(Manifest manifest, Unpacked unpacked) {
        Map<Image, byte[]> found = new LinkedHashMap<>();
        manifest.images().stream()
                .limit(ProjectFiles.MOST_PICTURES)
                .forEach(image -> unpacked.find(image.location()).ifPresent(content -> {
                    try {
                        found.put(image, PictureReader.read(content));
                    } catch (InvalidInputException noPicture) {
                        // it stays among the files, if it is one that is taken
                    }
                }));
        return found;
    }

    private static List<NewFile> attached(Manifest manifest, Unpacked unpacked) {
        Set<String> elsewhere = new HashSet<>(Set.of(
                Manifest.NAME,
                ProjectArchive.README,
                ProjectArchive.BOM,
                ProjectArchive.TOOLS,
                ProjectArchive.LICENCE));
        Stream.of(manifest.readme(), manifest.bom())
                .filter(path -> path != null)
                .forEach(elsewhere::add);
        manifest.images().forEach(image -> elsewhere.add(image.location()));
        List<NewFile> found = new ArrayList<>();
        Map<String, Integer> times = new LinkedHashMap<>();
        long bytes = 0;
        for (Map.Entry<String, byte[]> each : unpacked.files().entrySet()) {
            String name = each.getKey().endsWith("/") ? "" : each.getKey();
            if (elsewhere.contains(name) || !fits(name, each.getValue())) {
                continue;
            }
            String plain = NewFile.plain(name);
            int time = times.merge(plain.toLowerCase(Locale.ROOT), 1, Integer::sum);
            found.add(new NewFile(ProjectFileId.next(), NewFile.numbered(plain, time), each.getValue()));
            bytes += each.getValue().length;
        }
        if (found.size() > ProjectFiles.MOST_FILES || bytes > ProjectFiles.MOST_BYTES) {
            throw new InvalidInputException("file", "project-archive-large");
        }
        return found;
    }

    private static boolean fits(String name, byte[] content) {
        return FileType.of(name).filter(type -> type.fits(content)).isPresent();
    }

    private static String cut(String text, int longest) {
        String line = text.strip();
        return line.length() <= longest ? line : line.substring(0, longest).strip();
    }
}
