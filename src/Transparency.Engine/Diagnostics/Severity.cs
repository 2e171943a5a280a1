// How much a message matters.

namespace Transparency.Engine.Diagnostics;

/// <summary>A note is for information, a warning lets the site be built, an error does not.</summary>
public enum Severity
{
    Note,
    Warning,
    Error,
}
