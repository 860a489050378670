using System.Globalization;
using System.Text;
using System.Xml.Linq;
using QRCoder;

namespace Uppfoljning.Web.Features.Shared;

/// <summary>An address as a QR code: a path to draw on a page, or a file.</summary>
public sealed class QrImage
{
    private const int PixelsPerModule = 12;

    private readonly QRCodeData data;

    private QrImage(QRCodeData data) => this.data = data;

    /// <summary>Modules on a side, the quiet margin of four included.</summary>
    public int Size => data.ModuleMatrix.Count;

    /// <summary>The dark modules as an SVG path, one unit a module.</summary>
    public string Path
    {
        get
        {
            var path = new StringBuilder();
            for (var row = 0; row < Size; row++)
            {
                for (var column = 0; column < Size; column++)
                {
                    var from = column;
                    while (column < Size && data.ModuleMatrix[row][column])
                    {
                        column++;
                    }

                    if (column > from)
                    {
                        path.Append(CultureInfo.InvariantCulture, $"M{from} {row}h{column - from}v1h{from - column}z");
                    }
                }
            }

            return path.ToString();
        }
    }

    /// <summary>With error correction for a crumpled or scribbled poster (15 %).</summary>
    public static QrImage Of(string text)
    {
        using var generator = new QRCodeGenerator();
        return new QrImage(generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M));
    }

    public byte[] Png() => new PngByteQRCode(data).GetGraphic(PixelsPerModule);

    public byte[] Svg()
    {
        XNamespace svg = "http://www.w3.org/2000/svg";
        var image = new XElement(
            svg + "svg",
            new XAttribute("viewBox", $"0 0 {Size} {Size}"),
            new XAttribute("shape-rendering", "crispEdges"),
            new XElement(svg + "rect", new XAttribute("width", Size), new XAttribute("height", Size), new XAttribute("fill", "#fff")),
            new XElement(svg + "path", new XAttribute("d", Path), new XAttribute("fill", "#000")));
        return Encoding.UTF8.GetBytes(image.ToString(SaveOptions.DisableFormatting));
    }
}
