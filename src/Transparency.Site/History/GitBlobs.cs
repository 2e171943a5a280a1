// Contents of files as they once were.

using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Transparency.Site.History;

/// <summary>One git for all contents, started when the first is asked for.</summary>
internal sealed class GitBlobs(GitCommand git) : IDisposable
{
    private Process? _process;

    /// <summary>The bytes of a content by the name that git gave; null where the repository does not hold it.</summary>
    public byte[]? Read(string hash)
    {
        _process ??= git.Start("cat-file", "--batch");
        if (_process is null) return null;
        try
        {
            _process.StandardInput.Write(hash + "\n");
            _process.StandardInput.Flush();
            return Answer(_process.StandardOutput.BaseStream);
        }
        catch (IOException)
        {
            // Git has ended early: the content is as good as missing.
            return null;
        }
    }

    public void Dispose()
    {
        if (_process is null) return;
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    // "<name> blob <size>", the bytes, a line break; or "<name> missing".
    private static byte[]? Answer(Stream stream)
    {
        var head = Line(stream).Split(' ');
        if (head is not [_, "blob", var size]) return null;
        var bytes = new byte[int.Parse(size, CultureInfo.InvariantCulture)];
        stream.ReadExactly(bytes);
        stream.ReadByte();
        return bytes;
    }

    private static string Line(Stream stream)
    {
        var line = new StringBuilder();
        for (var next = stream.ReadByte(); next is not (-1 or '\n'); next = stream.ReadByte()) line.Append((char)next);
        return line.ToString();
    }
}
