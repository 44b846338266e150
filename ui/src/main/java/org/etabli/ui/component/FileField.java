package org.etabli.ui.component;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import org.etabli.kernel.InvalidInputException;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;

/**
 * Takes one file and hands on what it holds, and what it is called to who asks for that. Its name and the type that the
 * browser gives it are not believed; no more of it is read than it may be large.
 */
public final class FileField extends Div implements HasValidation {

    private static final long serialVersionUID = 1L;

    private final int largest;
    private final SerializableBiConsumer<String, byte[]> taken;
    private final FieldErrors errors = new FieldErrors();
    private final Upload upload;
    private final Span error = new Span();
    private String message = "";

    /**
     * @param largest in bytes
     * @param types file name endings to choose from, for instance {@code .png}
     * @param taken may refuse the field {@code file}
     */
    public FileField(int largest, SerializableConsumer<byte[]> taken, String... types) {
        this(largest, (name, content) -> taken.accept(content), types);
    }

    /** @param taken hears also of the file's name, as the browser tells it; may refuse the field {@code file} */
    public FileField(int largest, SerializableBiConsumer<String, byte[]> taken, String... types) {
        this.largest = largest;
        this.taken = taken;
        errors.field("file", this);
        addClassName("etb-file");
        upload = new Upload(this::receive);
        upload.setAcceptedFileExtensions(types);
        upload.setMaxFileSize(largest);
        upload.setMaxFiles(1);
        upload.setI18n(words());
        upload.setUploadButton(new Button(getTranslation("file.choose"), new Icon("upload")));
        upload.setDropLabel(new Span(getTranslation("file.drop")));
        upload.setDropLabelIcon(new Icon("download"));
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        error.addClassNames("etb-file-error", "etb-s13");
        error.getElement().setAttribute("role", "alert");
        add(upload, error);
    }

    /** As if the file had been chosen. */
    public void take(byte[] content) {
        take("", content);
    }

    /** As if the file of that name had been chosen. */
    public void take(String name, byte[] content) {
        upload.clearFileList();
        errors.accept(() -> {
            if (content.length > largest) {
                throw new InvalidInputException("file", "file-too-large", largest / 1024);
            }
            taken.accept(name, content);
        });
    }

    private void receive(UploadEvent event) throws IOException {
        byte[] content;
        try (InputStream file = event.getInputStream()) {
            content = file.readNBytes(largest + 1);
        }
        String name = event.getFileName();
        event.getUI().access(() -> take(name, content));
    }

    private void refuse(String why) {
        setErrorMessage(why);
        setInvalid(true);
    }

    private UploadI18N words() {
        String tooLarge = Words.say(new InvalidInputException("file", "file-too-large", largest / 1024).text());
        return new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(getTranslation("file.one-only"))
                        .setFileIsTooBig(tooLarge)
                        .setIncorrectFileType(getTranslation("file.other-type")))
                .setUploading(new UploadI18N.Uploading()
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(getTranslation("file.failed"))
                                .setUnexpectedServerError(getTranslation("file.failed"))
                                .setForbidden(getTranslation("file.failed"))));
    }

    @Override
    public void setErrorMessage(@Nullable String newMessage) {
        message = newMessage == null ? "" : newMessage;
    }

    @Override
    public String getErrorMessage() {
        return message;
    }

    @Override
    public void setInvalid(boolean invalid) {
        error.setText(invalid ? message : "");
    }

    @Override
    public boolean isInvalid() {
        return !error.getText().isEmpty();
    }
}
