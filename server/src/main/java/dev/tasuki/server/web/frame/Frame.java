package dev.tasuki.server.web.frame;

import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.formats.text.Language;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.access.Membership;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.SignedIn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;

/// What every template knows: the reader and their language, the organisation, the words, the form token.
///
/// @param path       the address of this page without its host, for switching the language and coming back; of a page
///                   that answers a form, the address of the form
/// @param formToken  the value of the hidden field `_csrf`, which every form that changes something carries
/// @param request    the correlation id, shown where something goes wrong
/// @param signedIn   the reader, where signed in
/// @param membership the organisation that the page belongs to
/// @param notice     what just happened, told once at the top of the page
/// @param demo       whether this is the worked example
/// @param refused    whether the page says that something has to be mended
public record Frame(
        Words words,
        Assets assets,
        Language language,
        ZoneId zone,
        String path,
        String formToken,
        String request,
        Optional<SignedIn> signedIn,
        Optional<Membership> membership,
        Optional<Text> notice,
        boolean demo,
        boolean refused) {

    /// The same frame around a page that says that something has to be mended.
    Frame ofRefusal() {
        return new Frame(
                words, assets, language, zone, path, formToken, request, signedIn, membership, notice, demo, true);
    }

    /// The words with this key in the reader's language, their placeholders filled.
    public String say(String key, Object... arguments) {
        return words.text(key)
                .with(Arrays.stream(arguments).map(this::tell).toList())
                .in(language);
    }

    /// A text in the reader's language.
    public String say(Text text) {
        return text.in(language);
    }

    /// The title of a choice in the reader's language.
    public String say(Choice choice) {
        return choice.title().in(language);
    }

    /// The titles of choices in the reader's language, by their ids.
    public Map<String, String> titles(Collection<? extends Choice> choices) {
        return choices.stream().collect(Collectors.toMap(Choice::id, this::say));
    }

    private String tell(Object argument) {
        return switch (argument) {
            case Text text -> text.in(language);
            case Choice choice -> choice.title().in(language);
            case LocalDate date -> date(date);
            case Instant instant -> time(instant);
            case Integer number -> number(number);
            case Long number -> number(number);
            default -> String.valueOf(argument);
        };
    }

    /// Words in the order of the reader's language, joined as that language joins them.
    public String list(List<String> words) {
        return String.join(language == Language.JA ? "、" : ", ", words);
    }

    /// A date as the reader writes it: 2026年3月31日, 31 March 2026.
    public String date(LocalDate date) {
        return Dates.date(date, language);
    }

    /// A moment to the minute, in the organisation's time zone; outside an organisation the zone stands beside it.
    public String time(Instant instant) {
        String time = Dates.time(instant, zone, language);
        return membership.isPresent() ? time : time + " " + Dates.zone(zone, instant, language);
    }

    /// A number with the separators of the reader's language.
    public String number(long number) {
        return String.format(language.locale(), "%,d", number);
    }

    /// The address of a file that never changes under this address.
    public String asset(String name) {
        return assets.address(name);
    }

    /// An address below the organisation of this page: `at("/targets")`.
    public String at(String below) {
        return "/o/" + membership.orElseThrow().handle() + below;
    }

    public boolean permits(Permission permission) {
        return membership.filter(present -> present.permits(permission)).isPresent();
    }

    /// The address of this page in another language.
    public String in(Language other) {
        return UriComponentsBuilder.fromPath("/language")
                .queryParam("to", other.tag())
                .queryParam("then", "{then}")
                .encode()
                .buildAndExpand(path)
                .toUriString();
    }

    /// Whether the page lies in a part of the record, for marking it in the navigation.
    public boolean within(Part part) {
        String start = at(part.below());
        return path.equals(start)
                || path.startsWith(start + "?")
                || (part != Part.HOME && path.startsWith(start + "/"));
    }
}
