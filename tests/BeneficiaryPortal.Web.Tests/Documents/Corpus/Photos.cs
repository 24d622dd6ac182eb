using System.Diagnostics;
using System.Globalization;

namespace BeneficiaryPortal.Web.Tests.Documents.Corpus;

/// <summary>The JPEG pictures that everything else is made of: red, green, blue and white quarters, written by vips.</summary>
internal sealed record Photos(byte[] Plain, byte[] Progressive, byte[] Grey, byte[] Cmyk, byte[] Profiled, byte[] Coarse, byte[] TwelveMegapixels, byte[] TwentyFiveMegapixels)
{
    public const int Width = 160;
    public const int Height = 120;

    public static async Task<Photos> TakeAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        var ppm = Path.Combine(folder, "quarters.ppm");
        await File.WriteAllBytesAsync(ppm, Ppm());
        var cmyk = Path.Combine(folder, "cmyk.v");
        await Vips("icc_export", ppm, cmyk, "--output-profile", "cmyk");
        var wide = Path.Combine(folder, "wide.v");
        await Vips("icc_export", ppm, wide, "--output-profile", "p3");
        return new Photos(
            await Save(ppm, "[Q=90,strip]"),
            await Save(ppm, "[Q=90,strip,interlace]"),
            await Grown(ppm, "colourspace", "b-w"),
            await Save(cmyk, "[Q=90]"),
            await Save(wide, "[Q=90]"),
            await Save(ppm, "[Q=40,strip,optimize-coding,subsample-mode=off]"),
            await Grown(ppm, "resize", "25"),
            await Grown(ppm, "thumbnail_image", "5000", "--height", "5000", "--size", "force"));
    }

    public static async Task<string> Vips(params string[] words)
    {
        var (code, said) = await RunAsync("vips", words);
        return code == 0 ? said : throw new InvalidOperationException($"vips {string.Join(' ', words)}: {said}");
    }

    public static async Task<(int Code, string Said)> RunAsync(string program, params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo(program, words) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await error);
    }

    private static async Task<byte[]> Save(string from, string options)
    {
        var file = from + ".jpg";
        await Vips("copy", from, file + options);
        return await File.ReadAllBytesAsync(file);
    }

    private static async Task<byte[]> Grown(string from, string operation, params string[] words)
    {
        var file = from + operation + ".jpg";
        await Vips([operation, from, file + "[Q=50,strip]", .. words]);
        return await File.ReadAllBytesAsync(file);
    }

    private static byte[] Ppm()
    {
        using var ppm = new MemoryStream();
        ppm.Write(Bytes.Of(string.Create(CultureInfo.InvariantCulture, $"P6\n{Width} {Height}\n255\n")));
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                ppm.Write(PngMaker.Rgb((x >= Width / 2 ? 1 : 0) + (y >= Height / 2 ? 2 : 0)));
            }
        }

        return ppm.ToArray();
    }
}
