package org.etabli.billing.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;

/** Puts printed pages one after the other. */
final class Merging {

    private Merging() {}

    static byte[] merge(List<byte[]> printed) {
        PDFMergerUtility all = new PDFMergerUtility();
        printed.forEach(each -> all.addSource(new RandomAccessReadBuffer(each)));
        ByteArrayOutputStream merged = new ByteArrayOutputStream();
        all.setDestinationStream(merged);
        try {
            all.mergeDocuments(null);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return merged.toByteArray();
    }
}
