package dev.tasuki.domain.declaration;

/// The names under which a declaration carries what CycloneDX has no field for, in `metadata.properties`.
final class Properties {
    static final String PROFILE = "tasuki:profile";
    static final String PROFILE_1 = "declaration/1";
    static final String SOFTWARE_CLASS = "tasuki:software-class";
    static final String PACKAGE = "tasuki:package";
    static final String INTERPRETATION = "tasuki:interpretation";
    static final String VALID_FROM = "tasuki:valid-from";
    static final String VALID_UNTIL = "tasuki:valid-until";
    /// Followed by the role's id; the value is the stance.
    static final String ROLE = "tasuki:role:";
    /// Followed by the framework's id; the value is the edition.
    static final String CATALOGUE = "tasuki:catalogue:";

    private Properties() {}
}
