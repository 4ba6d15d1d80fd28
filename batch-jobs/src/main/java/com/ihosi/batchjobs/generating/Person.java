package com.ihosi.batchjobs.generating;

import com.ihosi.batchjobs.dataset.row.PatientRow.Gender;
import java.text.Normalizer;
import java.util.Locale;

/** Somebody's name. */
record Person(String givenName, String familyName, Gender gender) {

    /** The name as it can stand in an e-mail address. */
    String mailName() {
        String plain = Normalizer.normalize(givenName + "." + familyName, Normalizer.Form.NFD);
        return plain.replaceAll("[^A-Za-z.]", "").toLowerCase(Locale.ROOT);
    }
}
