// What is wrong with one value, before it is known where it stands.

namespace Transparency.Engine.Data;

/// <summary>A message without a place.</summary>
internal sealed record Problem(string Code, string Message, string Hint);
