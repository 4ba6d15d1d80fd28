package com.ihosi.ui.branding;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.brand.Brandings;
import com.ihosi.planner.brand.Picture;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** A picture that is shown, exchanged for a file, or taken away; nothing is kept before the page is saved. */
final class PictureField extends Div {

    private static final long serialVersionUID = 1L;

    private final Picture.Use use;
    private final Image shown = new Image();
    private final Paragraph refusal = new Paragraph();
    private final Button remove = new Button();
    private final Upload upload;
    private transient Optional<Brandings.Change> change = Optional.empty();

    PictureField(Picture.Use use) {
        this.use = use;
        String key = "branding." + use.field();
        Span label = new Span(getTranslation(key));
        label.addClassName("field-label");
        Paragraph hint = new Paragraph(getTranslation(key + ".hint", use.mostBytes() / 1024));
        hint.addClassName("hint");
        upload = new Upload(UploadHandler.inMemory((file, bytes) -> take(bytes)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(use.mostBytes());
        upload.setDropAllowed(false);
        upload.setAcceptedMimeTypes("image/png", "image/jpeg", "image/gif");
        Button choose = new Button(getTranslation("branding.choose"));
        choose.setAriaLabel(getTranslation("branding.choose") + ": " + label.getText());
        upload.setUploadButton(choose);
        upload.setI18n(words());
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        remove.setText(getTranslation("branding.remove"));
        remove.setAriaLabel(getTranslation("branding.remove") + ": " + label.getText());
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.addClickListener(click -> {
            change = Optional.of(new Brandings.Change(Optional.empty()));
            show("");
        });
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        Div row = new Div(shown, upload, remove);
        row.addClassName("picture-row");
        add(label, row, hint, refusal);
        addClassNames("picture-field", use.field());
    }

    /** Starts from what is kept. */
    void load(boolean exists, long version) {
        change = Optional.empty();
        refusal.setVisible(false);
        upload.clearFileList();
        show(exists ? "/brand/%s?v=%d".formatted(use.field(), version) : "");
    }

    /** Adds what is to change, if anything is. */
    void collect(Map<Picture.Use, Brandings.Change> changes) {
        change.ifPresent(wanted -> changes.put(use, wanted));
    }

    private void take(byte[] file) {
        upload.clearFileList();
        try {
            Picture picture = Picture.of(use, file);
            change = Optional.of(new Brandings.Change(Optional.of(picture)));
            refusal.setVisible(false);
            show("data:image/png;base64," + Base64.getEncoder().encodeToString(picture.png()));
        } catch (FieldException refused) {
            refuse(String.valueOf(refused.getMessage()));
        }
    }

    private void refuse(String sentence) {
        refusal.setText(sentence);
        refusal.setVisible(true);
    }

    private void show(String source) {
        shown.setSrc(source);
        shown.setAlt(getTranslation("branding." + use.field() + ".now"));
        shown.setVisible(!source.isEmpty());
        remove.setVisible(!source.isEmpty());
    }

    private UploadI18N words() {
        String tooLarge = getTranslation("branding.too-large", use.mostBytes() / 1024);
        return new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(tooLarge)
                        .setTooManyFiles(getTranslation("branding.one-file"))
                        .setIncorrectFileType(getTranslation("branding.no-picture")));
    }
}
