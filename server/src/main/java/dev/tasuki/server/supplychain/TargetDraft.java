package dev.tasuki.server.supplychain;

import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.domain.supplychain.SoftwareClass;
import dev.tasuki.domain.supplychain.SoftwareTarget;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// What somebody says of a target.
///
/// @param name               what customers call it, in both languages
/// @param packageUrl         its package URL without a version, where it has one
/// @param ownRoles           the roles the organisation has for it by itself, beside those that engagements give it
/// @param requirementPackage how much is asked where no engagement in force agrees on a package
public record TargetDraft(
        Text name,
        Optional<String> description,
        SoftwareClass softwareClass,
        Optional<String> packageUrl,
        Set<RoleAssignment> ownRoles,
        RequirementPackage requirementPackage) {
    private static final Text NOT_A_PACKAGE_URL = new Text(
            "パッケージ URL は pkg:maven/com.example/app の形で入力してください。",
            "Write the package URL like this: pkg:maven/com.example/app.");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 4000;

    public TargetDraft {
        ownRoles = Collections.unmodifiableSet(new LinkedHashSet<>(ownRoles));
    }

    /// Reads what was sent.
    ///
    /// @throws dev.tasuki.server.shared.Problem with every fault
    public static TargetDraft read(Input input) {
        Field<String> japanese = input.line("name.ja", LONGEST_NAME);
        Field<String> english = input.line("name.en", LONGEST_NAME);
        Field<Optional<String>> description = input.optionalText("description", LONGEST_DESCRIPTION);
        Field<SoftwareClass> softwareClass = input.choice("softwareClass", SoftwareClass.byId());
        Field<Optional<String>> packageUrl = input.optionalLine("packageUrl", LONGEST_NAME);
        Field<Set<RoleAssignment>> roles = RoleWords.read(input, "ownRoles");
        Field<RequirementPackage> requirementPackage = input.choice("requirementPackage", RequirementPackage.byId());
        packageUrl
                .peek()
                .flatMap(sent -> sent)
                .filter(sent -> !SoftwareTarget.isPackageUrl(sent))
                .ifPresent(_ -> input.fault("packageUrl", NOT_A_PACKAGE_URL));
        input.refuseOthers();
        input.requireSound();
        return new TargetDraft(
                new Text(japanese.get(), english.get()),
                description.get(),
                softwareClass.get(),
                packageUrl.get(),
                roles.get(),
                requirementPackage.get());
    }
}
