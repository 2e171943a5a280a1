// ZIP files whose bytes depend on nothing but what is put in.

using System.Buffers.Binary;
using System.IO.Compression;

namespace Transparency.Engine.Spreadsheets;

/// <summary>A ZIP file that is being written: entries in the order in which they are added, each of 1 January 1980.</summary>
/// <param name="file">Where it is written to: empty, and can seek and be read.</param>
public sealed class ZipBytes(Stream file) : IDisposable
{
    private const uint CentralHeader = 0x02014b50;
    private const int CentralHeaderSize = 46;
    private const int EndSize = 22;

    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _archive = new(file, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>A stream to write the entry to, to be closed before the next is added.</summary>
    public Stream Add(string name) => Add(name, CompressionLevel.Optimal);

    /// <summary>An entry of bytes that are kept as they are, since they are small or compressed already.</summary>
    public void AddStored(string name, ReadOnlySpan<byte> bytes)
    {
        using var entry = Add(name, CompressionLevel.NoCompression);
        entry.Write(bytes);
    }

    public void Add(string name, ReadOnlySpan<byte> bytes)
    {
        using var entry = Add(name);
        entry.Write(bytes);
    }

    /// <summary>Ends the file.</summary>
    public void Finish()
    {
        _archive.Dispose();
        ForgetSystem();
    }

    public void Dispose() => _archive.Dispose();

    private Stream Add(string name, CompressionLevel level)
    {
        var entry = _archive.CreateEntry(name, level);
        entry.LastWriteTime = Time;
        entry.ExternalAttributes = 0;
        return entry.Open();
    }

    // One byte of each entry of the directory says which system wrote it, and would differ from one to another.
    private void ForgetSystem()
    {
        Span<byte> end = stackalloc byte[EndSize];
        file.Position = file.Length - EndSize;
        file.ReadExactly(end);
        var start = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
        var directory = new byte[file.Length - start];
        file.Position = start;
        file.ReadExactly(directory);
        var at = 0;
        while (BinaryPrimitives.ReadUInt32LittleEndian(directory.AsSpan(at)) == CentralHeader)
        {
            var header = directory.AsSpan(at);
            header[5] = 0;
            at += CentralHeaderSize
                + BinaryPrimitives.ReadUInt16LittleEndian(header[28..])
                + BinaryPrimitives.ReadUInt16LittleEndian(header[30..])
                + BinaryPrimitives.ReadUInt16LittleEndian(header[32..]);
        }

        file.Position = start;
        file.Write(directory);
    }
}
