package org.etabli.kernel;

import java.util.List;
import java.util.Map;

/**
 * What one module knows of a person. Every module that keeps rows about people contributes one bean, so that a member can
 * take all of it with her (GDPR, articles 15 and 20).
 */
public interface PersonalData {

    /** All that is kept about the member; secrets such as password and token hashes are left out. */
    List<Section> of(MemberId member);

    /**
     * The rows of one table.
     *
     * @param table its name, which names the file
     * @param rows column to value, values as text, number, boolean or absent
     */
    record Section(String table, List<Map<String, Object>> rows) {}
}
