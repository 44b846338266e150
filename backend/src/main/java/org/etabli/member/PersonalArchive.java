package org.etabli.member;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.PersonalData;
import org.etabli.kernel.Phrasebook;
import org.springframework.stereotype.Service;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Everything that is kept about one person, as a ZIP of JSON files, one for each table (GDPR, articles 15 and 20). */
@Service
public class PersonalArchive {

    private final List<PersonalData> contributions;
    private final Members members;
    private final Phrasebook phrasebook;
    private final ObjectWriter json;

    PersonalArchive(List<PersonalData> contributions, Members members, Phrasebook phrasebook, JsonMapper json) {
        this.contributions = contributions;
        this.members = members;
        this.phrasebook = phrasebook;
        this.json = json.writerWithDefaultPrettyPrinter();
    }

    /**
     * Writes the archive and leaves the stream open.
     *
     * @throws org.etabli.kernel.NotFoundException when there is no such member
     */
    public void write(MemberId member, OutputStream to) throws IOException {
        MemberDetails whose = members.get(member);
        ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        put(
                zip,
                phrasebook.say(whose.locale(), "archive.readme.name"),
                phrasebook
                        .say(whose.locale(), "archive.readme", whose.fullName())
                        .getBytes(StandardCharsets.UTF_8));
        for (PersonalData.Section section : sections(member)) {
            put(zip, section.table() + ".json", json.writeValueAsBytes(section.rows()));
        }
        zip.finish();
    }

    /** One for each table: two modules may know rows of the same one. */
    List<PersonalData.Section> sections(MemberId member) {
        Map<String, Set<Map<String, Object>>> rows = new LinkedHashMap<>();
        contributions.stream()
                .flatMap(contribution -> contribution.of(member).stream())
                .forEach(section -> rows.computeIfAbsent(section.table(), table -> new LinkedHashSet<>())
                        .addAll(section.rows()));
        return rows.entrySet().stream()
                .map(table -> new PersonalData.Section(table.getKey(), List.copyOf(table.getValue())))
                .toList();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
