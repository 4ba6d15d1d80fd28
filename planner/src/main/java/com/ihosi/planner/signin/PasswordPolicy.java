package com.ihosi.planner.signin;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.FieldException;
import com.ihosi.planner.account.Account;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Pure: which passwords are let be chosen. Long ones of any characters, but none that begins where guessing begins: the person's own name
 * and address, and the words that most people take, however they are spelled and whatever numbers stand behind.
 *
 * @param least characters of a password
 */
record PasswordPolicy(int least) {

    private static final Set<String> COMMON = Set.of(
            "password",
            "passwort",
            "contrasena",
            "contraseña",
            "clave",
            "secret",
            "secreto",
            "qwerty",
            "qwertyuiop",
            "qwertz",
            "asdfgh",
            "asdfghjkl",
            "zxcvbnm",
            "azerty",
            "abc",
            "abcd",
            "abcdef",
            "abcdefgh",
            "abcdefghijkl",
            "letmein",
            "letmeinnow",
            "welcome",
            "bienvenido",
            "iloveyou",
            "teamo",
            "tequiero",
            "admin",
            "administrator",
            "administrador",
            "root",
            "login",
            "guest",
            "user",
            "usuario",
            "changeme",
            "default",
            "temp",
            "temporary",
            "test",
            "testing",
            "prueba",
            "hello",
            "hola",
            "monkey",
            "dragon",
            "football",
            "futbol",
            "baseball",
            "basketball",
            "superman",
            "batman",
            "princess",
            "princesa",
            "sunshine",
            "shadow",
            "master",
            "summer",
            "verano",
            "winter",
            "invierno",
            "spring",
            "primavera",
            "autumn",
            "otono",
            "monday",
            "lunes",
            "january",
            "enero",
            "hospital",
            "clinic",
            "clinica",
            "doctor",
            "nurse",
            "enfermera",
            "patient",
            "paciente",
            "medical",
            "ihosi",
            "planner",
            "ihosiplanner",
            "correcthorsebatterystaple",
            "trustno",
            "whatever",
            "starwars",
            "pokemon",
            "computer",
            "internet",
            "samsung",
            "google",
            "company",
            "empresa",
            "manager",
            "scheduler");
    private static final Pattern REPEATED = Pattern.compile("(.{1,4})\\1+.{0,3}");
    private static final List<String> ROWS = List.of(
            "0123456789012345678901234567890",
            "98765432109876543210",
            "abcdefghijklmnopqrstuvwxyz",
            "1qaz2wsx3edc4rfv5tgb",
            "qwertyuiopasdfghjklzxcvbnm",
            "1q2w3e4r5t6y7u8i9o0p",
            "zaq12wsxcde34rfv");
    private static final int SHORT_NAME = 3;

    PasswordPolicy {
        if (least < 8 || least > LogIns.LONGEST_PASSWORD) {
            throw new IllegalArgumentException(
                    "The ihosi.password.least (%d) must be 8 to %d.".formatted(least, LogIns.LONGEST_PASSWORD));
        }
    }

    /**
     * Refuses a password that somebody must not choose.
     *
     * @throws FieldException at the field {@code password}
     */
    void require(String password, Account account) {
        int length = password.codePointCount(0, password.length());
        String lower = password.toLowerCase(Locale.ROOT);
        new FieldChecks()
                .check(
                        length >= least && password.length() <= LogIns.LONGEST_PASSWORD,
                        "password",
                        "The password (%d characters) must have %d to %d characters. Maybe take four words that do not belong together."
                                .formatted(length, least, LogIns.LONGEST_PASSWORD))
                .check(
                        ofPerson(account).noneMatch(lower::contains),
                        "password",
                        "The password must not have your name or mail address in it.")
                .check(
                        !isCommon(lower),
                        "password",
                        "This is one of the first passwords that are guessed. Maybe take four words that do not belong together.")
                .done();
    }

    private static Stream<String> ofPerson(Account account) {
        String mail = account.email().toLowerCase(Locale.ROOT);
        String local = mail.substring(0, Math.max(0, mail.indexOf('@')));
        Stream<String> names = Stream.of(account.name().toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
        return Stream.concat(Stream.of(mail, local), names).filter(part -> part.length() > SHORT_NAME);
    }

    private static boolean isCommon(String lower) {
        return Stream.of(lower, read(lower), read(withoutTail(lower)))
                        .map(text -> text.replaceAll("[^\\p{L}]+", ""))
                        .map(PasswordPolicy::unit)
                        .anyMatch(word -> word.isEmpty() || COMMON.contains(word))
                || REPEATED.matcher(lower).matches()
                || ROWS.stream().anyMatch(row -> row.contains(lower));
    }

    /** Figures and signs that stand for letters as the letters. */
    private static String read(String lower) {
        return lower.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('@', 'a')
                .replace('5', 's')
                .replace('$', 's')
                .replace('7', 't');
    }

    private static String withoutTail(String text) {
        return text.replaceFirst("[^\\p{L}@$]+$", "");
    }

    /** A word that is written twice or more is that word. */
    private static String unit(String word) {
        return COMMON.stream()
                .filter(common -> !word.isEmpty() && word.replace(common, "").isEmpty())
                .findFirst()
                .orElse(word);
    }
}
