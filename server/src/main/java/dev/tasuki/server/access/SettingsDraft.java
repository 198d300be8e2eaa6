package dev.tasuki.server.access;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Viewer;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What an organisation says of itself.
///
/// @param contact  where others reach it about security
/// @param timeZone the time zone that it reckons its days by
public record SettingsDraft(Text name, Optional<String> contact, ZoneId timeZone) {
    private static final Text NOT_A_ZONE = new Text(
            "タイムゾーンは Asia/Tokyo や Europe/London の形で指定してください。",
            "Give the time zone like this: Asia/Tokyo or Europe/London.");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CONTACT = 200;
    private static final int LONGEST_ZONE = 64;

    /// Reads what was sent.
    ///
    /// @throws dev.tasuki.server.shared.Problem with every fault
    public static SettingsDraft read(Input input) {
        Field<String> japanese = input.line("name.ja", LONGEST_NAME);
        Field<String> english = input.line("name.en", LONGEST_NAME);
        Field<Optional<String>> contact = input.optionalLine("contact", LONGEST_CONTACT);
        Field<String> timeZone = input.line("timeZone", LONGEST_ZONE);
        timeZone.peek().filter(zone -> !isZone(zone)).ifPresent(_ -> input.fault("timeZone", NOT_A_ZONE));
        input.refuseOthers();
        input.requireSound();
        return new SettingsDraft(new Text(japanese.get(), english.get()), contact.get(), ZoneId.of(timeZone.get()));
    }

    /// The time zones to choose from, each named by area and city, and UTC.
    public static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(SettingsDraft::isZone)
                .sorted()
                .toList();
    }

    private static boolean isZone(String written) {
        return written.equals("UTC")
                || (written.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+")
                        && ZoneId.getAvailableZoneIds().contains(written));
    }

    /// The zone that the database holds. One that this Java has never heard of locks nobody out.
    static ZoneId zone(Optional<String> stored) {
        try {
            return stored.map(ZoneId::of).orElse(Viewer.USUAL_ZONE);
        } catch (DateTimeException e) {
            return Viewer.USUAL_ZONE;
        }
    }
}
