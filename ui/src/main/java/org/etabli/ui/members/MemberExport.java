package org.etabli.ui.members;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.etabli.insight.MemberLine;
import org.etabli.insight.MemberOrder;
import org.etabli.insight.MemberQuery;
import org.etabli.kernel.Csv;
import org.etabli.kernel.MemberFieldId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.member.MemberDetails;
import org.etabli.member.MemberField;
import org.etabli.member.Members;
import org.etabli.ui.joining.FieldDesk;
import org.jspecify.annotations.Nullable;

/** The members that a list shows as a table for a spreadsheet, with what one operator asks of them. */
final class MemberExport {

    private static final int PAGE = 500;

    private final MemberDesk desk;
    private final Members members;
    private final FieldDesk fields;

    MemberExport(MemberDesk desk, Members members, FieldDesk fields) {
        this.desk = desk;
        this.members = members;
        this.fields = fields;
    }

    /** @param head what the first columns are called: last name, first name, address, phone, plan */
    byte[] csv(MemberQuery query, OperatorId operator, List<String> head, Locale reader) {
        List<MemberField> asked = fields.list(operator);
        Csv table = Csv.forSpreadsheets(reader);
        List<String> names = new ArrayList<>(head);
        asked.forEach(field -> names.add(field.nameIn(reader)));
        table.row(names);
        List<MemberLine> page = desk.list(query, MemberOrder.NAME, false, 0, PAGE);
        for (int offset = 0; !page.isEmpty(); page = desk.list(query, MemberOrder.NAME, false, offset, PAGE)) {
            List<MemberId> ids = page.stream().map(MemberLine::id).toList();
            Map<MemberId, MemberDetails> details = members.byId(ids);
            Map<MemberId, Map<MemberFieldId, String>> said = fields.table(operator, ids);
            page.forEach(each -> table.row(
                    row(each, details.get(each.id()), asked, said.getOrDefault(each.id(), Map.of()), reader)));
            offset += page.size();
        }
        return table.text().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> row(
            MemberLine line,
            @Nullable MemberDetails details,
            List<MemberField> asked,
            Map<MemberFieldId, String> said,
            Locale reader) {
        List<String> cells = new ArrayList<>();
        cells.add(line.lastName());
        cells.add(line.firstName());
        cells.add(details == null || details.email() == null ? "" : details.email());
        cells.add(details == null || details.phone() == null ? "" : details.phone());
        cells.add(line.standing() == null ? "" : line.standing().plan().in(reader));
        asked.forEach(field -> cells.add(said.getOrDefault(field.id(), "")));
        return cells;
    }
}
