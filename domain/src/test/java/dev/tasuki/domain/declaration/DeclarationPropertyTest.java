package dev.tasuki.domain.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.domain.assessment.AnswerStatus;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.corpus.CorpusFiles;
import dev.tasuki.domain.declaration.Declaration.DeclaredSoftware;
import dev.tasuki.domain.responsibility.Obligations;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.domain.supplychain.SoftwareClass;
import dev.tasuki.domain.supplychain.Stance;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.cyclonedx.AttestationDocumentWriter;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.dsse.EnvelopeWriter;
import dev.tasuki.formats.json.CanonicalJson;
import dev.tasuki.formats.key.KeyAlgorithm;
import dev.tasuki.formats.key.KeyGeneration;
import dev.tasuki.formats.key.SigningKey;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DeclarationPropertyTest {
    private static final Catalogue CATALOGUE = Catalogue.bundled();
    private static final DeclarationVerifier VERIFIER = new DeclarationVerifier(CATALOGUE);
    private static final Map<KeyAlgorithm, SigningKey> KEYS = Map.of(
            KeyAlgorithm.ED25519, KeyGeneration.generate(KeyAlgorithm.ED25519),
            KeyAlgorithm.ECDSA_P256, KeyGeneration.generate(KeyAlgorithm.ECDSA_P256));
    private static final byte[] SOUND = CorpusFiles.read(
            CorpusFiles.root().resolve("declarations").resolve("sound").resolve("input.json"));
    private static final VerificationRequest SOUND_REQUEST =
            VerificationRequest.trusting(List.of(CorpusFiles.publicKey("issuer.public.pem")), LocalDate.of(2026, 9, 1));

    @Property(tries = 60)
    void declarationsSurviveBeingSignedAndVerified(@ForAll("declarations") Declaration declaration) {
        SigningKey key = KEYS.values().stream()
                .filter(candidate -> candidate.publicKey().keyId().equals(declaration.keyId()))
                .findFirst()
                .orElseThrow();
        Bytes file = EnvelopeWriter.bytes(new DeclarationEncoding(CATALOGUE).sign(declaration, key));

        Verification verification = VERIFIER.verify(
                file,
                "x",
                new VerificationRequest(
                        List.of(key.publicKey()),
                        declaration.validity().from(),
                        declaration.interpretation(),
                        Optional.empty(),
                        List.of()));

        assertThat(verification.verdict())
                .as(() -> verification.checks().toString())
                .isEqualTo(Verdict.ACCEPTED);
        assertThat(verification.requireAccepted()).isEqualTo(declaration);
        assertThat(CycloneDxSchema.validate(CanonicalJson.text(
                        AttestationDocumentWriter.write(new DeclarationEncoding(CATALOGUE).document(declaration)))))
                .isEmpty();
    }

    @Property(tries = 1500)
    void noFlippedBitIsAccepted(@ForAll @IntRange(max = 1_000_000) int position, @ForAll @IntRange(max = 7) int bit) {
        byte[] changed = SOUND.clone();
        changed[position % changed.length] ^= (byte) (1 << bit);

        assertThat(VERIFIER.verify(Bytes.of(changed), "x", SOUND_REQUEST).verdict())
                .isNotEqualTo(Verdict.ACCEPTED);
    }

    /// The part that no signature covers, all of it.
    @Property(tries = 1)
    void noFlippedBitOutsideThePayloadIsAccepted() {
        String sound = new String(SOUND, StandardCharsets.UTF_8);
        int from = sound.indexOf("\"payload\":\"") + 20;
        int to = sound.indexOf("\",\"payloadType\"") - 20;
        for (int i = 0; i < SOUND.length; i = i == from ? to : i + 1) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = SOUND.clone();
                changed[i] ^= (byte) (1 << bit);
                assertThat(VERIFIER.verify(Bytes.of(changed), "x", SOUND_REQUEST)
                                .verdict())
                        .as("byte %d, bit %d", i, bit)
                        .isNotEqualTo(Verdict.ACCEPTED);
            }
        }
    }

    @Provide
    Arbitrary<Declaration> declarations() {
        return Arbitraries.randomValue(random -> new Inventor(random).declaration());
    }

    /// Thinks declarations up.
    private static final class Inventor {
        private static final List<String> WORDS = List.of(
                "襷",
                "x",
                " padded ",
                "line\nbreak",
                "tab\t",
                "\u0000x",
                "😀 and 𠮷",
                "\"quoted\" \\ /",
                "a".repeat(3000),
                "null",
                "1.0");
        private final RandomGenerator random;

        Inventor(Random random) {
            this.random = random;
        }

        Declaration declaration() {
            Set<RoleAssignment> roles = roles();
            var requirementPackage = one(List.of(RequirementPackage.values()));
            var interpretation = one(List.of(Interpretation.values()));
            LocalDate from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(3000));
            var software = new DeclaredSoftware(
                    one(WORDS),
                    one(WORDS.subList(0, 8)),
                    one(List.of(SoftwareClass.values())),
                    maybe("pkg:generic/襷@1"));
            return new Declaration(
                    new UUID(random.nextLong(), random.nextLong()),
                    from.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(random.nextInt(86_400)),
                    new Validity(from, from.plusDays(random.nextInt(1800))),
                    software,
                    one(WORDS),
                    roles,
                    requirementPackage,
                    interpretation,
                    frameworks(roles, requirementPackage, interpretation),
                    List.of(
                            new DeclaredSubject(software.name() + " " + software.version(), digest()),
                            new DeclaredSubject("target/襷.jar", digest())),
                    new Signatory(one(WORDS.subList(0, 5)), one(WORDS.subList(0, 5))),
                    one(WORDS),
                    one(List.copyOf(KEYS.values())).publicKey().keyId());
        }

        private Set<RoleAssignment> roles() {
            var roles = new LinkedHashSet<RoleAssignment>();
            for (Role role : Role.values()) {
                if (random.nextInt(3) == 0) {
                    roles.add(new RoleAssignment(role, one(List.of(Stance.values()))));
                }
            }
            if (roles.isEmpty()) {
                roles.add(new RoleAssignment(one(List.of(Role.values())), Stance.PRIMARY));
            }
            return roles;
        }

        private List<DeclaredFramework> frameworks(
                Set<RoleAssignment> roles, RequirementPackage requirementPackage, Interpretation interpretation) {
            List<String> chosen = random.nextBoolean() ? List.of("meti") : List.of("meti", "uk");
            return chosen.stream()
                    .map(id -> CATALOGUE.framework(id).orElseThrow())
                    .map(framework -> new DeclaredFramework(
                            framework.id(),
                            framework.version(),
                            Obligations.derive(framework, roles, requirementPackage, interpretation).stream()
                                    .map(obligation ->
                                            answer(obligation.requirement().id()))
                                    .toList()))
                    .toList();
        }

        private DeclaredAnswer answer(RequirementId requirement) {
            AnswerStatus status = one(List.of(AnswerStatus.values()));
            Optional<LocalDate> due = Optional.of(LocalDate.of(2027, 1, 1))
                    .filter(_ -> status == AnswerStatus.PLANNED || (status.isGap() && random.nextBoolean()));
            return new DeclaredAnswer(requirement, status, one(WORDS), due, evidence());
        }

        private List<DeclaredEvidence> evidence() {
            var evidence = new ArrayList<DeclaredEvidence>();
            while (random.nextInt(3) == 0) {
                String reference = one(List.of("docs/方針.md", "https://example.jp/方針"));
                var item = new DeclaredEvidence(
                        reference,
                        // A file has one content; a page may have been seen twice.
                        reference.startsWith("https:") ? digest() : Sha256.of(new byte[] {1}),
                        maybe(one(WORDS)),
                        maybe(LocalDate.of(2026, 1, 1)),
                        maybe(LocalDate.of(2036, 2, 28)));
                if (!evidence.contains(item)) {
                    evidence.add(item);
                }
            }
            return evidence;
        }

        private Sha256 digest() {
            return Sha256.of(new byte[] {(byte) random.nextInt(20)});
        }

        private <T> Optional<T> maybe(T value) {
            return random.nextBoolean() ? Optional.of(value) : Optional.empty();
        }

        private <T> T one(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }
    }
}
