// What a user of the library needs beside this module's own types.
@_exported public import Archive
@_exported public import Articles
@_exported public import Figures
@_exported public import Gazetteer
@_exported public import Ingest
@_exported public import Quantities
@_exported public import Reporting
