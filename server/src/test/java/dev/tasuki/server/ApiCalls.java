package dev.tasuki.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What programs do over and over by the programming interface, each answer held against what it should be.
final class ApiCalls {
    private static final JsonMapper MAPPER = new JsonMapper();

    private ApiCalls() {}

    static JsonNode get(TestPerson person, String below) {
        return done(person.browser().get(person.api(below)), 200);
    }

    static String text(TestPerson person, String below) {
        HttpResponse<String> answer = person.browser().get(person.api(below));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /// Creates something and answers its id, having looked whether it is where the answer says.
    static String post(TestPerson person, String below, String json) {
        HttpResponse<String> answer = person.browser().json("POST", person.api(below), json);
        done(answer, 201);
        String location = answer.headers().firstValue("location").orElseThrow();
        done(person.browser().get(location), 200);
        return location.replaceFirst(".*/", "");
    }

    /// Changes what was just read.
    static JsonNode put(TestPerson person, String below, String json) {
        String tag = tag(person, person.api(below));
        return done(person.browser().json("PUT", person.api(below), json, "If-Match", tag), 200);
    }

    /// Does something with what was just read.
    static JsonNode change(TestPerson person, String below, String what, String json) {
        String tag = tag(person, person.api(below));
        return done(person.browser().json("POST", person.api(below + what), json, "If-Match", tag), 200);
    }

    static void delete(TestPerson person, String below) {
        done(person.browser().json("DELETE", person.api(below), ""), 204);
    }

    static void deleteAsRead(TestPerson person, String below) {
        String tag = tag(person, person.api(below));
        done(person.browser().json("DELETE", person.api(below), "", "If-Match", tag), 204);
    }

    static String tag(TestPerson person, String address) {
        HttpResponse<String> read = person.browser().get(address);
        return read.headers().firstValue("etag").orElseThrow(() -> new AssertionError("no tag: " + read.body()));
    }

    static JsonNode done(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as("%s %s", answer.uri(), answer.body()).isEqualTo(status);
        return MAPPER.readTree(answer.body().isEmpty() ? "{}" : answer.body());
    }
}
