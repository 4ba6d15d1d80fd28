package com.ihosi.planner.roster.run;

import com.ihosi.planner.roster.Duty;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.staff.Doctor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** The best roster that a run had after so many milliseconds of work. */
record Checkpoint(long millis, List<Duty> duties) {

    Checkpoint {
        duties = List.copyOf(duties);
    }

    /** A few bytes a duty: ids are mostly the same as before and vanish in the compression. */
    byte[] packed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(duties.size());
            for (Duty duty : duties) {
                write(out, duty.doctor().value());
                out.writeInt(Math.toIntExact(duty.date().toEpochDay()));
                write(out, duty.shift().value());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static Checkpoint unpack(long millis, byte[] packed) {
        List<Duty> duties = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            for (int left = in.readInt(); left > 0; left--) {
                Doctor.Id doctor = new Doctor.Id(readId(in));
                LocalDate day = LocalDate.ofEpochDay(in.readInt());
                duties.add(new Duty(doctor, day, new Shift.Id(readId(in))));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new Checkpoint(millis, duties);
    }

    private static void write(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static UUID readId(DataInputStream in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }
}
