// What one build is asked to do.

namespace Transparency.Site;

/// <summary>The folders, the date and what to include. Nothing else decides what is built.</summary>
/// <param name="Root">The folder that holds <c>content/</c> and <c>seeds/</c>.</param>
/// <param name="Theme">The folder that holds <c>theme/</c>, <c>overrides/</c> and <c>static/</c>.</param>
/// <param name="Output">The folder that the site is written into.</param>
/// <param name="Date">The day that the site is built for, in the publisher's time zone.</param>
/// <param name="Drafts">Include what is marked <c>draft: true</c>.</param>
/// <param name="Future">Include what waits for its <c>publish_on</c>.</param>
/// <param name="Styleguide">Also build <c>/styleguide/</c>, which shows every component of the theme.</param>
/// <param name="Write">False for a check: everything but writing.</param>
/// <param name="Precompressed">Also write each text in Brotli and gzip, for hosts that send files as they are.</param>
public sealed record BuildOptions(
    string Root,
    string Theme,
    string Output,
    DateOnly Date,
    bool Drafts = false,
    bool Future = false,
    bool Styleguide = false,
    bool Write = true,
    bool Precompressed = false);
