package dev.tasuki.domain.catalogue;

import dev.tasuki.formats.text.Text;

/// One requirement of the other framework that bears on a subject of a crosswalk.
public record CrosswalkRelation(RequirementId requirement, Strength strength, Text reason) {}
