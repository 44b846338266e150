package org.etabli.billing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/**
 * The bank's files that the tests read are such as banks write them. The schemas come with hbci4j, as for our own pain.008.
 * It has those of pain.002.001.10 and, of the statements, only camt.052; camt.053 and camt.054 are built of the same parts in
 * each version and differ in the names around them and in the balances that a statement must have. So theirs are read as a
 * camt.052 of their version, and a pain.002.001.03 as its successor. No artifact that we know holds the schemas themselves.
 */
class BankSamplesTest {

    @ParameterizedTest
    @ValueSource(strings = {"rejects.pain.002.001.10.xml", "whole-file-rejected.pain.002.001.03.xml"})
    void status_reports_fit_the_schema_of_pain_002(String sample) {
        String report = filled(sample).replace("pain.002.001.03\"", "pain.002.001.10\"");

        assertThatCode(() -> validate(report, "pain.002.001.10.xsd")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "batch.camt.053.001.08.xml",
                "return.camt.053.001.08.xml",
                "credits.camt.054.001.08.xml",
                "transfers.camt.053.001.02.xml"
            })
    void entries_of_statements_and_notices_fit_the_schema_of_their_version(String sample) {
        String version = sample.replaceAll(".*\\.(\\d\\d)\\.xml", "$1");

        assertThatCode(() -> validate(asReport(filled(sample)), "camt.052.001." + version + ".xsd"))
                .doesNotThrowAnyException();
    }

    @Test
    void a_statement_that_leaves_out_what_it_must_tell_does_not() {
        String without = asReport(filled("batch.camt.053.001.08.xml")).replaceAll("<BkTxCd>.*?</BkTxCd>", "");

        assertThatThrownBy(() -> validate(without, "camt.052.001.08.xsd")).isInstanceOf(SAXException.class);
    }

    private static String asReport(String statement) {
        return statement
                .replaceAll("xsd:camt\\.05[34]", "xsd:camt.052")
                .replaceAll("(</?)(BkToCstmrStmt|BkToCstmrDbtCdtNtfctn)>", "$1BkToCstmrAcctRpt>")
                .replaceAll("(</?)(Stmt|Ntfctn)>", "$1Rpt>");
    }

    private static String filled(String sample) {
        return new String(BankStatementsTest.sample(sample), StandardCharsets.UTF_8)
                .replace("@AMOUNT@", "98.00")
                .replace("@CODE@", "MD06")
                .replaceAll("@[A-Z0-9-]+@", "0192f0d4a1b27c3d8e4f5a6b7c8d9e0f");
    }

    private static void validate(String file, String schema) throws Exception {
        var url = Objects.requireNonNull(BankSamplesTest.class.getClassLoader().getResource(schema));
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(url)
                .newValidator()
                .validate(new StreamSource(new StringReader(file)));
    }
}
